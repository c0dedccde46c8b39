import { useEffect, useState } from 'react'
import { useWords } from '#i18n/use-words.ts'
import { ProblemList } from '#parts/ProblemList.tsx'
import { type Offer, fetchOffer } from '#state/offered-profiles.ts'
import { ButtonLink } from '#ui/Button.tsx'
import { Card } from '#ui/Card.tsx'
import { Notice } from '#ui/Notice.tsx'
import styles from './OfferedProfiles.module.css'
import { TextOf } from './TextOf.tsx'

/** The profiles that lie beside the app where the site names some; nothing where it names none. */
export function OfferedProfiles() {
  const { t, language } = useWords()
  const offer = useOffer()
  if (offer === undefined || (offer.kind === 'list' && offer.profiles.length === 0))
    return undefined
  return (
    <Card title={t(($) => $.profiles.offeredTitle)} isScreenOnly>
      {offer.kind === 'failed' ? (
        <Notice tone="warning">
          <p>{t(($) => $.profiles.offerFailed)}</p>
          <ProblemList problems={offer.problems} />
        </Notice>
      ) : (
        <>
          <p className={styles.hint}>{t(($) => $.profiles.offeredHint)}</p>
          <ul>
            {offer.profiles.map(({ file, summary, title }) => (
              <li key={file} className={styles.offered}>
                <span className={styles.name}>
                  <strong>
                    <TextOf text={title} languages={[language]} />
                  </strong>
                  {summary === undefined ? undefined : (
                    <small>
                      <TextOf text={summary} languages={[language]} />
                    </small>
                  )}
                </span>
                {/* The page is loaded anew: its own address names the file from then on, and can be passed on. */}
                <ButtonLink href={`?profile=${encodeURIComponent(file)}`}>
                  {t(($) => $.profiles.openOffered)}
                </ButtonLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  )
}

function useOffer(): Offer | undefined {
  const [offer, setOffer] = useState<Offer>()
  useEffect(() => {
    let isCurrent = true
    void fetchOffer(window.location.href).then((found) => {
      if (isCurrent) setOffer(found)
    })
    return () => {
      isCurrent = false
    }
  }, [])
  return offer
}
