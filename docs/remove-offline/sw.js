// Put in the place of the `sw.js` of a build, this takes the app's own worker and all files that it kept out of every
// browser that comes by. What people typed lies elsewhere and stays. See docs/hosting.md.
const home = self.registration.scope

self.addEventListener('install', (event) => {
  event.waitUntil(self.skipWaiting())
  // A worker that is busy at this moment is not replaced, and nobody asks again.
  setTimeout(() => self.skipWaiting(), 1000)
})

// The page that is open offers to begin a new version: this is the one.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting())
})

self.addEventListener('activate', (event) => {
  event.waitUntil(removeAll())
})

// Nothing is answered from here, and no page is loaded anew: the next load of each comes from the site.
async function removeAll() {
  const names = await caches.keys()
  // Other apps of the same origin have files there, too.
  await Promise.all(names.filter((name) => name.endsWith(home)).map((name) => caches.delete(name)))
  await self.registration.unregister()
}
