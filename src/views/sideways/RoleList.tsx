import { useMemo, useState } from 'react'
import type { RoleId } from '#domain/profile.ts'
import type { RoleBeside } from '#domain/sideways.ts'
import { useWords } from '#i18n/use-words.ts'
import type { SidewaysReport, SidewaysWords } from '#io/sideways-report.ts'
import { VirtualRows } from '#ui/VirtualRows.tsx'
import { RoleCard } from './RoleCard.tsx'
import styles from './SidewaysView.module.css'

/** From so many criteria of other roles on only those that are looked at are in the page. */
const many = 1000

/** How many criteria paper gets. */
const printed = 10_000

/** The other roles, one after the other. */
export function RoleList(props: {
  readonly report: SidewaysReport
  readonly words: SidewaysWords
}) {
  const { report, words } = props
  const { roles } = report.sideways
  const isLong = roles.reduce((sum, { counts }) => sum + counts.all, 0) > many
  return isLong ? (
    <LongRoleList report={report} words={words} />
  ) : (
    <div className={styles.roles}>
      {roles.map((beside) => (
        <RoleCard key={beside.role.id} report={report} beside={beside} words={words} />
      ))}
    </div>
  )
}

function LongRoleList(props: { readonly report: SidewaysReport; readonly words: SidewaysWords }) {
  const { report, words } = props
  const { roles } = report.sideways
  const { t, format } = useWords()
  // Kept here: a card that is scrolled away is not in the page.
  const [open, setOpen] = useState<ReadonlySet<RoleId>>(new Set())
  const printLimit = useMemo(() => rolesOnPaper(roles), [roles])
  return (
    <div>
      {printLimit < roles.length ? (
        <p className="print-only">
          {t(($) => $.sideways.printLimit, {
            shown: format.number(printLimit),
            total: format.number(roles.length),
          })}
        </p>
      ) : undefined}
      <VirtualRows
        label={t(($) => $.sideways.otherRoles)}
        items={roles}
        keyOf={idOf}
        renderItem={(beside) => (
          <RoleCard
            report={report}
            beside={beside}
            words={words}
            fold={{
              isOpen: open.has(beside.role.id),
              onOpen: (isOpen) => setOpen((before) => withId(before, beside.role.id, isOpen)),
            }}
          />
        )}
        height={heightOf}
        scrolls="page"
        itemClass={styles.item}
        printLimit={printLimit}
      />
    </div>
  )
}

function idOf({ role }: RoleBeside): string {
  return role.id
}

function heightOf({ counts, levels }: RoleBeside): number {
  return counts.comparable === 0 ? 200 : 200 + levels.length * 52
}

function withId(ids: ReadonlySet<RoleId>, id: RoleId, isIn: boolean): ReadonlySet<RoleId> {
  if (ids.has(id) === isIn) return ids
  return new Set(isIn ? [...ids, id] : [...ids].filter((one) => one !== id))
}

function rolesOnPaper(roles: readonly RoleBeside[]): number {
  let criteria = 0
  const first = roles.findIndex(({ counts }) => {
    criteria += counts.all
    return criteria > printed
  })
  return first === -1 ? roles.length : first
}
