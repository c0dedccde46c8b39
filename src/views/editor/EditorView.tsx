import { useEffect, useState } from 'react'
import type { SkillProfile } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import type { Place } from '#io/address.ts'
import { discardDraft, openDraft, saveDraft } from '#state/draft-actions.ts'
import { useStore } from '#state/store.ts'
import { announce } from '#ui/announcer.ts'
import { focusHeading } from '#ui/focus-heading.ts'
import { Editor } from './Editor.tsx'
import { DraftDiscarded, DraftMissing, ProfileKept } from './DraftEnds.tsx'

/** What became of a draft that was open here. */
type End =
  | { readonly kind: 'kept'; readonly profile: SkillProfile }
  | { readonly kind: 'discarded'; readonly restore: () => void }

/** A profile that is being written, opened by its address. */
export function EditorView(props: { readonly place: Place }) {
  const { place } = props
  return place.view === 'editor' ? <OpenedDraft key={place.draft} id={place.draft} /> : undefined
}

function OpenedDraft(props: { readonly id: string }) {
  const { id } = props
  const { t } = useWords()
  const draft = useStore(({ openDrafts }) =>
    Object.hasOwn(openDrafts, id) ? openDrafts[id] : undefined,
  )
  const [isMissing, setIsMissing] = useState(false)
  const [end, setEnd] = useState<End>()
  useEffect(() => {
    void openDraft(id).then((found) => setIsMissing(found === undefined))
  }, [id])

  async function discard() {
    const restore = await discardDraft(id)
    if (!restore) return
    setEnd({ kind: 'discarded', restore })
    announce(t(($) => $.editor.discarded))
    focusHeading('main h1')
  }

  if (draft) {
    return (
      <Editor
        draft={draft}
        onKept={(profile) => {
          setEnd({ kind: 'kept', profile })
          announce(t(($) => $.editor.kept, { version: profile.version }))
          focusHeading('main h1')
        }}
        onDiscard={() => void discard()}
      />
    )
  }
  if (end?.kind === 'kept') {
    const { profile } = end
    return (
      <ProfileKept
        profile={profile}
        onGoOn={() => {
          void saveDraft({ id, profile, base: { id: profile.id, version: profile.version } })
          setEnd(undefined)
          focusHeading('main h1')
        }}
      />
    )
  }
  if (end?.kind === 'discarded') {
    return (
      <DraftDiscarded
        onUndo={() => {
          end.restore()
          setEnd(undefined)
          announce(t(($) => $.editor.restored))
          focusHeading('main h1')
        }}
      />
    )
  }
  if (isMissing) return <DraftMissing />
  return <p role="status">{t(($) => $.editor.opening)}</p>
}
