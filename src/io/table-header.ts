import type { ColumnMeaning } from './profile-reader.ts'
import { isLevelName, knownHeader, nameAndLanguage } from './table-words.ts'
