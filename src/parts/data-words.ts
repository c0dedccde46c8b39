import type { TFunction } from 'i18next'
import { type Assessment, saidIn } from '#domain/assessment.ts'
import type { AssessmentChange } from '#domain/assessment-change.ts'
import {
  type CriterionId,
  type SkillProfile,
  criterionById,
  levelById,
  roleById,
} from '#domain/profile.ts'
import { type Text, textIn } from '#domain/text.ts'
import { exclusionReason } from '#domain/standing.ts'
import type { Formatters } from '#i18n/formatters.ts'

/** How records of this device are told in one language. */
export type DataWords = {
  /** "Middle ML Engineer"; the ids where the profile is not here. */
  readonly cell: (assessment: Assessment) => string
  /** How much is rated and when it was changed last. */
  readonly about: (assessment: Assessment) => string
  /** What a change is about: "Rating: Builds a pipeline." */
  readonly subject: (assessment: Assessment, change: AssessmentChange) => string
  /** What a change gives: "2 Independently", a text, "nothing". */
  readonly value: (assessment: Assessment, change: AssessmentChange) => string
}

/** The words for what is on this device and in files. */
export function dataWords(
  t: TFunction,
  format: Formatters,
  language: string,
  profiles: { readonly [id: string]: SkillProfile | 'missing' | 'failed' },
): DataWords {
  const profileOf = ({ profile }: Assessment) => {
    const known = Object.hasOwn(profiles, profile.id) ? profiles[profile.id] : undefined
    return typeof known === 'object' ? known : undefined
  }
  const textOf = (profile: SkillProfile, text: Text) =>
    textIn(text, language, profile.languages).text
  const criterionOf = (assessment: Assessment, id: CriterionId) => {
    const profile = profileOf(assessment)
    const criterion = profile && criterionById(profile, id)
    return profile && criterion ? textOf(profile, criterion.text) : id
  }
  return {
    cell: (assessment) => {
      const profile = profileOf(assessment)
      const role = profile && roleById(profile, assessment.role)
      const level = profile && levelById(profile, assessment.level)
      return profile && role && level
        ? t(($) => $.profile.cell, {
            level: textOf(profile, level.name),
            role: textOf(profile, role.name),
          })
        : t(($) => $.data.unknownRole, {
            role: assessment.role,
            level: assessment.level,
            profile: assessment.profile.id,
          })
    },
    about: (assessment) =>
      [
        t(($) => $.kind[assessment.kind]),
        t(($) => $.data.rated, { count: ratedIn(assessment) }),
        t(($) => $.data.changedOn, { date: format.date(assessment.changed) }),
      ].join(' · '),
    subject: (assessment, change) =>
      'criterion' in change
        ? t(($) => $.data.ofCriterion, {
            field: t(($) => $.data.entries[change.field]),
            criterion: criterionOf(assessment, change.criterion),
          })
        : t(($) => $.data.fields[change.field]),
    value: (assessment, change) => {
      const profile = profileOf(assessment)
      const nothing = t(($) => $.data.nothing)
      switch (change.field) {
        case 'level': {
          const level = profile && levelById(profile, change.to)
          return profile && level ? textOf(profile, level.name) : change.to
        }
        case 'focus':
          return change.to.length === 0
            ? nothing
            : format.and(change.to.map((id) => criterionOf(assessment, id)))
        case 'questions':
        case 'person':
          return change.to ?? nothing
        case 'ratings':
          return ratingIn(t, change)
        case 'notes':
          return change.to?.text ?? nothing
        case 'evidence':
          return change.to === undefined
            ? nothing
            : saidIn(change.to)
                .map(({ date, text, url }) =>
                  [text, date === undefined ? undefined : format.date(date), url]
                    .filter((part) => part !== undefined && part !== '')
                    .join(', '),
                )
                .join('; ') || nothing
        case 'steps': {
          if (change.to === undefined) return nothing
          const { done, due, support, text } = change.to
          const step = [text, support, due === undefined ? undefined : format.date(due)]
            .filter((part) => part !== undefined && part !== '')
            .join(', ')
          return done === true ? t(($) => $.data.doneStep, { step }) : step
        }
        case 'outcomes':
          return (
            [
              change.to?.notAgreed === true ? t(($) => $.alignment.notAgreed) : undefined,
              change.to?.statement,
            ]
              .filter((part) => part !== undefined && part !== '')
              .join(', ') || nothing
          )
      }
    },
  }
}

/** How many criteria have a rating, "not applicable" included. */
function ratedIn({ ratings }: Assessment): number {
  return Object.values(ratings).filter((rating) => !('cleared' in rating)).length
}

function ratingIn(
  t: TFunction,
  { to }: Extract<AssessmentChange, { readonly field: 'ratings' }>,
): string {
  if (to === undefined) return t(($) => $.scale.noAnswer)
  const { value } = to
  if (value !== 'n/a') {
    return t(($) => $.scale.numbered, { value, name: t(($) => $.scale.steps[value].name) })
  }
  const reason = exclusionReason(to)
  const name = t(($) => $.scale.notApplicable)
  return reason === undefined ? name : t(($) => $.data.on, { value: name, date: reason })
}
