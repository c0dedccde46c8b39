import type { Requirement } from '#domain/profile.ts'
import { useWords } from '#i18n/use-words.ts'
import { Badge } from '#ui/Badge.tsx'

/** Says whether a cell is required, optional or mixed; nothing where it asks nothing. */
export function RequirementBadge(props: { readonly requirement: Requirement }) {
  const { t } = useWords()
  if (props.requirement === 'nothing') return undefined
  return (
    <Badge tone={props.requirement === 'optional' ? 'outline' : 'ink'}>
      {t(($) => $.requirement[props.requirement])}
    </Badge>
  )
}
