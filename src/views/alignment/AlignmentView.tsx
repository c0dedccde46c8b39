import { useMemo, useState } from 'react'
import { type Alignment, isCovered, nameOf } from '#domain/alignment.ts'
import type { SkillProfile } from '#domain/profile.ts'
import { formattersFor } from '#i18n/formatters.ts'
import { useWords } from '#i18n/use-words.ts'
import { type Place, formatAddress } from '#io/address.ts'
import { alignmentReport } from '#io/alignment-report.ts'
import { alignmentFileName, alignmentWriters } from '#io/alignment-writers.ts'
import { ExportCard } from '#parts/ExportCard.tsx'
import { FairUse } from '#parts/FairUse.tsx'
import { OpeningUndo } from '#parts/OpeningUndo.tsx'
import { ScaleLegend } from '#parts/ScaleLegend.tsx'
import { SubjectOf } from '#parts/SubjectOf.tsx'
import { alignmentWords } from '#parts/alignment-words.ts'
import { useShowsName } from '#parts/use-alignment-title.ts'
import { alignmentById } from '#state/selectors.ts'
import { numberIn } from '#state/people.ts'
import { useStore } from '#state/store.ts'
import { today } from '#state/today.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { CheckBox } from '#ui/fields.tsx'
import { Agenda } from './Agenda.tsx'
import { AlignedCriteria } from './AlignedCriteria.tsx'
import { AlignmentHeader } from './AlignmentHeader.tsx'
import styles from './AlignmentView.module.css'
import { ReviewPanel } from './ReviewPanel.tsx'
import { TakeOver } from './TakeOver.tsx'

/** Two ratings of one person held together: the review first, then both, then what is agreed. */
export function AlignmentView(props: { readonly profile: SkillProfile; readonly place: Place }) {
  const { profile, place } = props
  const { t } = useWords()
  const id = place.view === 'alignment' ? place.alignment : undefined
  const alignment = useStore((state) => (id === undefined ? undefined : alignmentById(state, id)))
  if (!alignment || alignment.review.profile.id !== profile.id) {
    return (
      <div className={styles.view}>
        <h1 tabIndex={-1}>{t(($) => $.alignment.missingTitle)}</h1>
        <p>{t(($) => $.alignment.missingText)}</p>
        <div>
          <ButtonLink variant="primary" href={formatAddress({ view: 'team' })}>
            {t(($) => $.other.toTeam)}
          </ButtonLink>
        </div>
      </div>
    )
  }
  return <BothSides key={alignment.id} profile={profile} alignment={alignment} />
}

function BothSides(props: { readonly profile: SkillProfile; readonly alignment: Alignment }) {
  const { profile, alignment } = props
  const { t, language } = useWords()
  const [includes, setIncludes] = useState({ notes: true, evidence: true })
  const [names, setNames] = useState<boolean>()
  const date = today()
  const showsName = useShowsName(alignment)
  const number = useStore((state) => numberIn(state, alignment))
  const report = useMemo(
    () => ({ ...alignmentReport(profile, alignment, includes, date), showsName, number }),
    [profile, alignment, includes, date, showsName, number],
  )
  // What goes out can name the person though the page doesn't, and the other way round.
  const includesName = names ?? showsName
  const outgoing = useMemo(() => ({ ...report, showsName: includesName }), [report, includesName])
  const words = useMemo(
    () => alignmentWords(t, formattersFor(language), language, profile),
    [t, language, profile],
  )
  const { agreed } = alignment
  const subject = useMemo(
    () => ({ profile, role: agreed.role, level: agreed.level, of: agreed.id }),
    [profile, agreed.role, agreed.level, agreed.id],
  )
  const common = { report, words }
  return (
    <SubjectOf subject={subject}>
      <div className={styles.view}>
        <AlignmentHeader {...common} />
        <OpeningUndo alignment={alignment.id} />
        <ReviewPanel {...common} />
        {isCovered(alignment) ? undefined : (
          <>
            <div className={styles.legend}>
              <ScaleLegend />
            </div>
            <AlignedCriteria {...common} />
            <Agenda {...common} />
            <TakeOver {...common} />
            <ExportCard
              title={t(($) => $.alignment.exportTitle)}
              report={outgoing}
              writers={alignmentWriters}
              wordsFor={alignmentWords}
              fileName={alignmentFileName}
            >
              <div className={styles.includes}>
                {nameOf(alignment) === undefined ? undefined : (
                  <CheckBox
                    label={t(($) => $.alignment.includeName)}
                    checked={includesName}
                    onValue={setNames}
                  />
                )}
                <CheckBox
                  label={t(($) => $.gap.includeNotes)}
                  checked={includes.notes}
                  onValue={(notes) => setIncludes({ ...includes, notes })}
                />
                <CheckBox
                  label={t(($) => $.gap.includeEvidence)}
                  checked={includes.evidence}
                  onValue={(evidence) => setIncludes({ ...includes, evidence })}
                />
              </div>
            </ExportCard>
          </>
        )}
        <FairUse />
      </div>
    </SubjectOf>
  )
}
