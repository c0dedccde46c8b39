import { Component, type ReactNode } from 'react'
import { Crash } from './Crash.tsx'

/** Catches what a view throws, so that the page never goes blank. */
export class ErrorBoundary extends Component<
  { readonly children: ReactNode },
  { readonly hasCrashed: boolean }
> {
  override state = { hasCrashed: false }

  static getDerivedStateFromError() {
    return { hasCrashed: true }
  }

  override render() {
    return this.state.hasCrashed ? <Crash /> : this.props.children
  }
}
