import { useWords } from '#i18n/use-words.ts'
import { Button } from '#ui/Button.tsx'
import { headingIds } from './headings.ts'
import styles from './TeamSections.module.css'

/** Leads to the sections of a long page: on a phone a large team is many screens high. */
export function TeamSections() {
  const { t } = useWords()
  const sections = [
    [headingIds.coverage, t(($) => $.team.coverageTitle)],
    [headingIds.people, t(($) => $.team.peopleTitle)],
    [headingIds.help, t(($) => $.team.helpTitle)],
    [headingIds.need, t(($) => $.team.needTitle)],
    [headingIds.reviews, t(($) => $.team.alignmentsTitle)],
    [headingIds.exports, t(($) => $.team.exportHeading)],
  ] as const
  return (
    <nav className={`${styles.sections} screen-only`} aria-label={t(($) => $.team.sections)}>
      <ul>
        {sections.map(([id, name]) => (
          <li key={id}>
            {/* The fragment is the app's address: only the focus moves. */}
            <Button
              variant="quiet"
              onClick={() => {
                const heading = document.getElementById(id)
                heading?.focus()
                heading?.scrollIntoView({ block: 'start' })
              }}
            >
              {name}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  )
}
