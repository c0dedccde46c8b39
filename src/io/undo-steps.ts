import type { Instants, UndoStep } from '#domain/undo-step.ts'

/** An undo step, with the instants that what it is about had when it was kept. */
export type KeptStep = { readonly step: UndoStep; readonly instants: Instants }

/** The steps that can be taken back and made again, the last one last. */
export type KeptUndo = { readonly past: readonly KeptStep[]; readonly future: readonly KeptStep[] }

/** How much is kept, in characters: the room of a tab is shared with everything else it keeps. */
const undoSizeLimit = 1_000_000

export const undoFormat = 'levelwise-undo/1'

/**
 * Writes undo steps as JSON text of at most `limit` characters: the steps furthest away are left out
 * first. Which run a step belongs to is not kept: a run ends with the page.
 *
 * @returns text that `readUndoSteps` reads back; without any step where not even one has room
 */
export function writeUndoSteps(undo: KeptUndo, limit = undoSizeLimit): string {
  const room = { left: limit - textWith([], []).length }
  const past = nearest(undo.past, room)
  return textWith(past, nearest(undo.future, room))
}

/** The last steps that there is room for, as JSON. */
function nearest(steps: readonly KeptStep[], room: { left: number }): readonly string[] {
  const texts: string[] = []
  for (const { step, instants } of steps.toReversed()) {
    const { assessment, changes } = step
    const text = JSON.stringify({
      assessment,
      changes,
      instants: instants.map((instant) => instant ?? null),
    })
    // The comma that parts it from the next one is counted, too.
    room.left -= text.length + 1
    if (room.left < 0) break
    texts.unshift(text)
  }
  return texts
}

function textWith(past: readonly string[], future: readonly string[]): string {
  return `{"format":"${undoFormat}","past":[${past.join()}],"future":[${future.join()}]}`
}
