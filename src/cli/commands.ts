import { check } from './check.ts'
import type { Command } from './command.ts'
import { convert } from './convert.ts'
import { diff } from './diff.ts'
import { summary } from './summary.ts'

/** Every command, in the order of the help. A new one is a file and an entry here. */
export const commands: readonly Command[] = [check, convert, summary, diff]
