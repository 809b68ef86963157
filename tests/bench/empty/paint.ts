import { mount } from 'svelte'
import Empty from './Empty.svelte'

mount(Empty, { target: document.getElementById('app') as HTMLElement, props: { words: 'Empty' } })
