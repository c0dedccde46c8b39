import type { Words } from './languages.ts'
import type { CommandLineWords } from './plain-words.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    enableSelector: true
    // `cli` is there on the command line alone; a test keeps its use in that room.
    resources: { translation: Words & { readonly cli: CommandLineWords } }
  }
}
