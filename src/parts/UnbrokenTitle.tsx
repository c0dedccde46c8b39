import styles from './UnbrokenTitle.module.css'

/** The title of a view, in which no line breaks inside a name as long as the name fits. */
export function UnbrokenTitle(props: {
  readonly title: string
  /** In the order in which they stand in the title. */
  readonly names: readonly string[]
}) {
  const parts: { readonly text: string; readonly isName: boolean }[] = []
  let rest = props.title
  for (const name of props.names) {
    const at = rest.indexOf(name)
    if (at === -1) continue
    // A comma belongs to the word before it.
    const [sign = ''] = rest.slice(at + name.length).match(/^\S*/) ?? []
    const end = at + name.length + sign.length
    parts.push(
      { text: rest.slice(0, at), isName: false },
      { text: rest.slice(at, end), isName: true },
    )
    rest = rest.slice(end)
  }
  parts.push({ text: rest, isName: false })
  return (
    <h1 tabIndex={-1}>
      {parts.map(({ text, isName }, at) =>
        isName ? (
          // oxlint-disable-next-line react/no-array-index-key -- parts of one text: place is identity
          <span key={at} className={styles.name}>
            {text}
          </span>
        ) : (
          text
        ),
      )}
    </h1>
  )
}
