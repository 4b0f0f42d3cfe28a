import '../style.css'
import { render } from 'preact'
import { productPublics } from '../../systems/publics.ts'
import { App } from '../App.tsx'

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no #root')
render(<App systems={productPublics} />, root)
