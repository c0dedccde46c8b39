/** One of a list that an option chooses from, e.g. a format: by its name or by how its files end. */
export type Choice = { readonly id: string } & (
  | { readonly extension?: string }
  | { readonly extensions: readonly string[] }
)

/** What a choice's files end in, without the dot; nothing for what is no file. */
export function extensionsOf(choice: Choice): readonly string[] {
  if ('extensions' in choice) return choice.extensions
  return choice.extension === undefined ? [] : [choice.extension]
}

/** The one that a name means, e.g. `markdown` or `md`; `undefined` where none is meant. */
export function chosen<Item extends Choice>(
  choices: readonly Item[],
  name: string,
): Item | undefined {
  const wanted = name.toLowerCase().replace(/^\./, '')
  return choices.find((choice) => choice.id === wanted || extensionsOf(choice).includes(wanted))
}

/** The one whose files end as this one does; `undefined` where none do. */
export function choiceOfFile<Item extends Choice>(
  choices: readonly Item[],
  file: string,
): Item | undefined {
  const extension = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase()
  return choices.find(
    (choice) => extension !== undefined && extensionsOf(choice).includes(extension),
  )
}
