import { LocationProvider, lazy, Route, Router } from 'preact-iso'
import { LanguageProvider, useLanguage } from './language/language.js'
import { Footer } from './parts/footer.js'
import { Header } from './parts/header.js'
import { useFocusOnNewPage, useTitleOfHeading } from './parts/page-change.js'
import { Missing } from './parts/state.js'

/** Every page is a file of its own, loaded when it is first looked at. */
const Timeline = lazy(() => import('./pages/timeline.js').then((page) => page.Timeline))
const Encounter = lazy(() => import('./pages/encounter.js').then((page) => page.Encounter))
const People = lazy(() => import('./pages/people.js').then((page) => page.People))
const Person = lazy(() => import('./pages/person.js').then((page) => page.Person))
const Country = lazy(() => import('./pages/country.js').then((page) => page.Country))
const Pair = lazy(() => import('./pages/pair.js').then((page) => page.Pair))
const Promises = lazy(() => import('./pages/promises.js').then((page) => page.Promises))
const Network = lazy(() => import('./pages/network.js').then((page) => page.Network))
const Places = lazy(() => import('./pages/places.js').then((page) => page.Places))
const Report = lazy(() => import('./pages/report.js').then((page) => page.Report))
const Add = lazy(() => import('./pages/add.js').then((page) => page.Add))
const Search = lazy(() => import('./pages/search.js').then((page) => page.Search))

export function App() {
  return (
    <LanguageProvider>
      <LocationProvider>
        <Room />
      </LocationProvider>
    </LanguageProvider>
  )
}

function Room() {
  const { say } = useLanguage()
  const toBeginning = useFocusOnNewPage()
  useTitleOfHeading()
  return (
    <>
      <a class="skip" href="#content">
        {say('skipToContent')}
      </a>
      <Header />
      <main id="content" tabIndex={-1}>
        <Router onRouteChange={toBeginning}>
          <Route path="/" component={Timeline} />
          <Route path="/encounters/:id" component={Encounter} />
          <Route path="/people" component={People} />
          <Route path="/people/:actor" component={Person} />
          <Route path="/countries/:code" component={Country} />
          <Route path="/pairs/:a/:b" component={Pair} />
          <Route path="/promises" component={Promises} />
          <Route path="/network" component={Network} />
          <Route path="/map" component={Places} />
          <Route path="/reports/:id" component={Report} />
          <Route path="/add" component={Add} />
          <Route path="/search" component={Search} />
          <Route default component={Missing} />
        </Router>
      </main>
      <Footer />
    </>
  )
}
