let picked: Element | undefined

// One listener for all cells; a click marks the one that was picked.
document.addEventListener('click', ({ target }) => {
  const cell = target instanceof Element ? target.closest('button') : null
  if (!cell) return
  picked?.setAttribute('aria-pressed', 'false')
  cell.setAttribute('aria-pressed', 'true')
  picked = cell
  const said = document.querySelector('#picked')
  if (said) said.textContent = `Picked: ${cell.getAttribute('aria-label') ?? ''}`
})
