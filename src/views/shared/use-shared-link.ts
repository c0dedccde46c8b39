import { useEffect, useState } from 'react'
import type { SharedAssessment } from '#domain/shared-assessment.ts'
import type { Parsed } from '#io/problem.ts'
import { readSharedLink } from '#io/shared-link.ts'

/** What is in a link, or what is wrong with it; `undefined` while it is being unpacked. */
export function useSharedLink(code: string): Parsed<SharedAssessment> | undefined {
  const [read, setRead] = useState<{
    readonly code: string
    readonly parsed: Parsed<SharedAssessment>
  }>()
  useEffect(() => {
    let isCurrent = true
    void readSharedLink(code).then((parsed) => {
      if (isCurrent) setRead({ code, parsed })
    })
    return () => {
      isCurrent = false
    }
  }, [code])
  return read?.code === code ? read.parsed : undefined
}
