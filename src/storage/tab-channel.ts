import type { RecordKind } from './device-storage.ts'

/** What tabs tell each other. What changed, each reads from the device. */
export type TabMessage =
  | { readonly kind: 'stored' | 'removed'; readonly of: RecordKind; readonly id: string }
  | { readonly kind: 'erased' }

/** The way to the other tabs of this app on this device. */
export type TabChannel = {
  readonly tell: (message: TabMessage) => void
  /** Calls the listener until the returned function is called. */
  readonly listen: (listener: (message: TabMessage) => void) => () => void
}

/** A channel of that name; one that reaches nobody where the browser has none. */
export function tabChannel(name: string): TabChannel {
  if (typeof BroadcastChannel === 'undefined') {
    return { tell: () => undefined, listen: () => () => undefined }
  }
  const channel = new BroadcastChannel(name)
  return {
    // oxlint-disable-next-line require-post-message-target-origin -- a channel has no other origin
    tell: (message) => channel.postMessage(message),
    listen: (listener) => {
      const onMessage = ({ data }: MessageEvent<unknown>) => {
        if (isTabMessage(data)) listener(data)
      }
      channel.addEventListener('message', onMessage)
      return () => channel.removeEventListener('message', onMessage)
    },
  }
}

const kinds: readonly unknown[] = [
  'assessment',
  'alignment',
  'team',
  'snapshot',
  'profile',
  'draft',
] satisfies RecordKind[]

function isTabMessage(message: unknown): message is TabMessage {
  if (typeof message !== 'object' || message === null || !('kind' in message)) return false
  if (message.kind === 'erased') return true
  const isNamed = 'of' in message && kinds.includes(message.of) && 'id' in message
  return (
    isNamed &&
    typeof message.id === 'string' &&
    (message.kind === 'stored' || message.kind === 'removed')
  )
}
