/** The matrix of the built-in profile, put in by the build: names and requirements alone, without its texts. */
declare module 'virtual:matrix-cells' {
  export const levels: readonly string[]
  export const rows: readonly {
    readonly role: string
    readonly cells: readonly ('required' | 'optional' | 'mixed' | 'nothing')[]
  }[]
}
