import { StrictMode } from 'react'
import { App } from './App.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'

/** All of the page; the same where it is drawn at build time and where it is taken over from there. */
export function RootOfApp() {
  return (
    <StrictMode>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </StrictMode>
  )
}
