import { memo, useMemo } from 'react'
import { toolsOf } from '#domain/matrix.ts'
import { useWords } from '#i18n/use-words.ts'
import { type MatrixPlace, narrowingsOf } from '#io/matrix-place.ts'
import { useProfile } from '#parts/subject-context.ts'
import { useProfileText } from '#parts/use-profile-text.ts'
import { SelectField } from '#ui/fields.tsx'
import { Choices } from './Choices.tsx'
import { Fold } from './Fold.tsx'

/** Which criteria are wanted: required or optional, of which areas, roles and tools. */
export const MatrixFilters = memo(function MatrixFilters(props: {
  readonly place: MatrixPlace
  readonly onChoice: (change: Partial<MatrixPlace>) => void
}) {
  const { place, onChoice } = props
  const { t, format } = useWords()
  const profile = useProfile()
  const textOf = useProfileText()
  const count = narrowingsOf({ ...place, query: '' }).length
  // A tool that an address names is offered, too, so that it can be taken away.
  const named = useMemo(() => toolsOf(profile), [profile])
  const tools = [...new Set([...named, ...place.tools])].toSorted(format.compare)
  return (
    <Fold
      title={
        count === 0 ? t(($) => $.matrixView.filters) : t(($) => $.matrixView.filtersOn, { count })
      }
    >
      <SelectField
        label={t(($) => $.report.labels.requirement)}
        value={place.requirement ?? ''}
        options={[
          { value: '', name: t(($) => $.matrixView.both) },
          { value: 'required', name: t(($) => $.requirement.required) },
          { value: 'optional', name: t(($) => $.requirement.optional) },
        ]}
        onValue={(value) =>
          onChoice({
            requirement: value === 'required' || value === 'optional' ? value : undefined,
          })
        }
      />
      <Choices
        label={t(($) => $.matrixView.areas)}
        options={profile.areas.map(({ id, name }) => ({ value: id, name: textOf(name) }))}
        chosen={place.areas}
        onChosen={(areas) => onChoice({ areas })}
      />
      <Choices
        label={t(($) => $.matrixView.roles)}
        options={profile.roles.map(({ id, name }) => ({ value: id, name: textOf(name) }))}
        chosen={place.roles}
        onChosen={(roles) => onChoice({ roles })}
      />
      <Choices
        label={t(($) => $.matrixView.tools)}
        options={tools.map((tool) => ({ value: tool, name: tool }))}
        chosen={place.tools}
        onChosen={(chosen) => onChoice({ tools: chosen })}
      />
    </Fold>
  )
})
