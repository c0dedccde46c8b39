/** From so many roles, levels or areas on, only what is looked at is in the page. */
export const many = 60
