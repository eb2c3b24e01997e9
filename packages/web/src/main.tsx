import '@fontsource-variable/vazirmatn/index.css'
import './styles/tokens.css'
import './styles/base.css'
import './styles/parts.css'
import { render } from 'preact'
import { App } from './app.js'

const room = document.getElementById('room')
if (room) render(<App />, room)
