import '@fontsource-variable/vazirmatn/index.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/frame.css'
import './styles/cards.css'
import './styles/forms.css'
import './styles/charts.css'
import './styles/lists.css'
import './styles/report.css'
import './styles/drawings.css'
import './styles/print.css'
import { render } from 'preact'
import { App } from './app.js'

const room = document.getElementById('room')
if (room) render(<App />, room)
