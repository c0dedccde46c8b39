import { useMemo, useState } from 'react'
import { growthOf, matrixRows, passes } from '#domain/matrix.ts'
import { type PlacedCriterion, type SkillProfile, levelById } from '#domain/profile.ts'
import { type SearchIndex, isFound } from '#domain/search.ts'
import { type MatrixPlace, areaInDepth, narrowingsOf } from '#io/matrix-place.ts'
import type { ReportedRow } from '#io/matrix-report.ts'
import { useOwnAssessments } from '#state/use-assessment.ts'
import { rowKeeper } from './kept-rows.ts'

/**
 * The roles of a profile with what a place leaves of them, in the profile's order. A role of which
 * nothing is left has no row, unless nothing was taken away.
 *
 * @returns the same array for the same place, and the same row as long as nothing of it changes
 */
export function useMatrixRows(
  profile: SkillProfile,
  place: MatrixPlace,
  terms: readonly string[],
  index: () => SearchIndex,
): readonly ReportedRow[] {
  const roles = useMemo(() => profile.roles.map(({ id }) => id), [profile])
  const assessments = useOwnAssessments(profile.id, roles)
  const [keep] = useState(rowKeeper)
  const hasDepth = areaInDepth(place) !== undefined
  const growths = useMemo(
    () =>
      hasDepth
        ? new Map(profile.roles.map(({ id }) => [id, growthOf(profile, id)] as const))
        : undefined,
    [profile, hasDepth],
  )
  return useMemo(() => {
    const level = place.level && levelById(profile, place.level)
    const isNarrowed = narrowingsOf(place).length > 0
    const searched = terms.length === 0 ? undefined : index()
    const isWanted = (criterion: PlacedCriterion) =>
      passes(criterion, place) && (searched === undefined || isFound(searched, criterion.id, terms))
    return matrixRows(
      profile,
      level ? [level] : profile.levels,
      isNarrowed ? isWanted : undefined,
    ).flatMap((row, at): ReportedRow[] => {
      const isEmpty = [...row.cells.values()].every((criteria) => criteria.length === 0)
      if (isNarrowed && isEmpty) return []
      const growth = growths?.get(row.role.id)
      return [
        keep({ ...row, growth, assessment: place.showsRatings ? assessments[at] : undefined }),
      ]
    })
  }, [profile, place, terms, index, assessments, growths, keep])
}
