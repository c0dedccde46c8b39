import { useWords } from '#i18n/use-words.ts'
import type { MatrixReport } from '#io/matrix-report.ts'
import { useProfileText } from '#parts/use-profile-text.ts'

/** What the table is a table of. */
export function useMatrixCaption({
  profile,
  place,
}: Pick<MatrixReport, 'profile' | 'place'>): string {
  const { t } = useWords()
  const textOf = useProfileText()
  const level = profile.levels.find(({ id }) => id === place.level)
  const skill = textOf(profile.title)
  return level
    ? t(($) => $.matrixView.captionAt, { skill, level: textOf(level.name) })
    : t(($) => $.matrixView.caption, { skill })
}
