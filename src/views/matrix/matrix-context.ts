import { createContext, useContext } from 'react'
import type { AreaId } from '#domain/profile.ts'
import type { MatrixWords } from '#io/matrix-report.ts'

/** What every cell needs to know. */
export type MatrixLook = {
  /** Of the search, as `termsOf` gives them. */
  readonly terms: readonly string[]
  /** Whether anything is taken away, so that an empty cell may have had something. */
  readonly isNarrowed: boolean
  /** The one competence area that is looked at: then its depth is told. */
  readonly area: AreaId | undefined
  readonly words: MatrixWords
  /** Whether a competence area stands at the head of its criteria: then none of them says it. */
  readonly hasAreaHeads: boolean
}

export const MatrixContext = createContext<MatrixLook | undefined>(undefined)

export function useMatrixLook(): MatrixLook {
  const look = useContext(MatrixContext)
  if (!look) throw new Error('no MatrixContext around')
  return look
}
