import { createContext, useContext } from 'react'
import type { AreaId } from '#domain/profile.ts'
import type { MatrixWords } from '#io/matrix-report.ts'

/** What every cell needs to know; the same while somebody types, but for the first letter. */
export type MatrixLook = {
  /** Whether anything is taken away, so that an empty cell may have had something. */
  readonly isNarrowed: boolean
  /** The one competence area that is looked at: then its depth is told. */
  readonly area: AreaId | undefined
  readonly words: MatrixWords
  /** Whether a competence area stands at the head of its criteria: then none of them says it. */
  readonly hasAreaHeads: boolean
}

export const MatrixContext = createContext<MatrixLook | undefined>(undefined)

/**
 * What is searched for, as `termsOf` gives it. It changes with each letter, so it stands alone: then only what marks
 * hits is rendered anew.
 */
export const TermsContext = createContext<readonly string[]>([])

export function useTerms(): readonly string[] {
  return useContext(TermsContext)
}

export function useMatrixLook(): MatrixLook {
  const look = useContext(MatrixContext)
  if (!look) throw new Error('no MatrixContext around')
  return look
}
