import { useEffect, useId, useMemo, useRef } from 'react'
import { countsOfProfile, headOfProfile } from '#domain/own-profile.ts'
import { isolated } from '#i18n/isolated.ts'
import { useWords } from '#i18n/use-words.ts'
import { formatAddress } from '#io/address.ts'
import type { ReadingChoices } from '#io/profile-reader.ts'
import type { Done } from '#parts/DoneNotice.tsx'
import { announce } from '#ui/announcer.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { AboutFields } from './AboutFields.tsx'
import { FoundProblems } from './FoundProblems.tsx'
import { HereChanges } from './HereChanges.tsx'
import { HereStatus } from './HereStatus.tsx'
import { KeepProfile } from './KeepProfile.tsx'
import { MappingFields } from './MappingFields.tsx'
import { ProfileFacts } from './ProfileFacts.tsx'
import styles from './ProfilePreview.module.css'
import { ReadNotes } from './ReadNotes.tsx'
import { TextOf } from './TextOf.tsx'
import { chosenProfile } from './chosen-profile.ts'
import { useHere } from './use-here.ts'
import type { OpenedProfile } from './use-profile-opening.ts'

type Props = {
  readonly opened: OpenedProfile
  readonly waiting: number
  readonly onChoose: (choices: Partial<ReadingChoices>) => void
  readonly onNext: () => void
  readonly onCancel: () => void
  readonly onDone: (done: Done) => void
}

/** What a file holds, what was guessed or is wrong, and what keeping it would do. Nothing is kept so far. */
export function ProfilePreview(props: Props) {
  const { onChoose, opened, waiting } = props
  const { file, read } = opened
  const { t } = useWords()
  const id = useId()
  const heading = useHeadingFocus()
  const message = read.ok
    ? t(($) => $.profiles.wasRead, { name: file.name })
    : t(($) => $.profiles.problemCount, { count: read.problems.length })
  useEffect(() => announce(message), [message])
  return (
    <section className={styles.preview} aria-labelledby={id} aria-busy={!opened.isCurrent}>
      <div>
        <h3 ref={heading} id={id} tabIndex={-1}>
          {t(($) => $.profiles.previewTitle, { name: isolated(file.name) })}
        </h3>
        <p className={styles.hint}>
          {t(($) => $.profiles.nothingKept)}
          {waiting > 0 ? ` ${t(($) => $.profiles.waiting, { count: waiting })}` : ''}
        </p>
      </div>
      {read.ok ? undefined : <Refused {...props} />}
      {read.mapping === undefined ? undefined : (
        <MappingFields
          mapping={read.mapping}
          choices={opened.choices}
          languages={read.ok ? read.profile.languages : []}
          onChoose={onChoose}
        />
      )}
      {read.ok ? <Readable {...props} /> : <KeepProfile {...props} profile={undefined} />}
    </section>
  )
}

/** Problems that say that a file is another one of the app's own. */
const otherFiles: ReadonlySet<string> = new Set([
  'isAssessment',
  'isAlignment',
  'isSnapshot',
  'isBackup',
  'isDraft',
])

function Refused({ opened }: Props) {
  const { t } = useWords()
  const { file, read } = opened
  if (read.ok) return undefined
  return (
    <>
      <FoundProblems name={file.name} problems={read.problems} />
      {read.problems.some(({ code }) => otherFiles.has(code)) ? (
        <div>
          <ButtonLink href={formatAddress({ view: 'data' })} variant="primary">
            {t(($) => $.profiles.toData)}
          </ButtonLink>
        </div>
      ) : undefined}
    </>
  )
}

function Readable(props: Props) {
  const { onChoose, opened } = props
  const { choices, file, read } = opened
  const profile = useMemo(() => chosenProfile(read, choices), [read, choices])
  return profile === undefined || !read.ok ? undefined : (
    <>
      <ReadFacts profile={profile} length={file.size} origin={file.name} />
      <ReadNotes notes={read.notes} />
      <AboutRead {...props} profile={profile} onChoose={onChoose} />
    </>
  )
}

type Read = { readonly profile: NonNullable<ReturnType<typeof chosenProfile>> }

function ReadFacts(props: Read & { readonly length: number; readonly origin: string }) {
  const { length, origin, profile } = props
  const counts = useMemo(() => countsOfProfile(profile, length), [profile, length])
  return (
    <div className={styles.facts}>
      <p className={styles.title}>
        <TextOf text={profile.title} languages={profile.languages} />
      </p>
      <ProfileFacts
        profile={headOfProfile(profile)}
        counts={counts}
        origin={{ kind: 'file', name: origin }}
      />
    </div>
  )
}

/** Under which id and version it would be kept, how that stands to what is here, and the deed. */
function AboutRead(props: Props & Read) {
  const { onChoose, opened, profile } = props
  const here = useHere(profile)
  return (
    <>
      <AboutFields opened={opened} profile={profile} here={here} onChoose={onChoose} />
      <HereStatus here={here} profile={profile} />
      <KeepProfile {...props} here={here} />
      <HereChanges here={here} />
    </>
  )
}

/** Whoever opened a file goes on with what is in it. */
function useHeadingFocus() {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: false }), [])
  return heading
}
