import { isWebLink } from '#domain/web-link.ts'

/** A link that leads out of the app, where it is one that may be opened; else its text alone; nothing for an empty text. */
export function CheckedLink(props: { readonly url: string }) {
  if (props.url === '') return undefined
  if (!isWebLink(props.url)) return <bdi>{props.url}</bdi>
  return (
    <a href={props.url.trim()} target="_blank" rel="noopener noreferrer">
      <bdi>{props.url}</bdi>
    </a>
  )
}
