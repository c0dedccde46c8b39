import type { Help } from '#domain/team.ts'
import { useWords } from '#i18n/use-words.ts'
import type { TeamReport, TeamWords } from '#io/team-report.ts'
import { ProfileText } from '#parts/ProfileText.tsx'
import { Card } from '#ui/Card.tsx'
import { FoldedList } from '#ui/FoldedList.tsx'
import { headingIds } from './headings.ts'
import styles from './HelpList.module.css'

/** So many people are named in one line; the export names them all. */
const named = 6

/** For each gap of somebody: who can help with it. */
export function HelpList(props: { readonly report: TeamReport; readonly words: TeamWords }) {
  const { report, words } = props
  const { t } = useWords()
  return (
    <Card title={t(($) => $.team.helpTitle)} headingId={headingIds.help}>
      <p className={styles.hint}>{t(($) => $.team.helpHint)}</p>
      {report.help.length === 0 ? <p>{t(($) => $.team.helpNone)}</p> : undefined}
      <FoldedList
        limit={8}
        more={(count) => t(($) => $.team.more, { count })}
        items={report.help}
        keyOf={({ criterion }) => criterion.id}
        renderItem={(help) => <HelpItem help={help} report={report} words={words} />}
      />
    </Card>
  )
}

function HelpItem(props: {
  readonly help: Help
  readonly report: TeamReport
  readonly words: TeamWords
}) {
  const { help, report, words } = props
  const { criterion, helpers, learners } = help
  const { t, format } = useWords()
  const list = <Item,>(items: readonly Item[], nameOf: (item: Item) => string) =>
    format.and([
      ...items.slice(0, named).map(nameOf),
      ...(items.length > named
        ? [t(($) => $.team.morePeople, { count: items.length - named })]
        : []),
    ])
  const persons = list(learners, (member) => words.personInside(report, member))
  const able = list(helpers, (helper) => words.helper(report, helper, criterion))
  return (
    <div className={styles.item}>
      <p>
        <ProfileText text={criterion.text} tools={criterion.tools ?? []} />
      </p>
      <p className={styles.hint}>{words.place(criterion)}</p>
      <p className={styles.who}>{t(($) => $.team.helpLearners, { persons })}</p>
      <p className={styles.who}>{t(($) => $.team.helpHelpers, { persons: able })}</p>
    </div>
  )
}
