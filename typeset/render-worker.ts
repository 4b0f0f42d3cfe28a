/** Entry of a worker thread: keeps the fonts warm and renders one request after the other. */
import { parentPort } from 'node:worker_threads'
import { runTask } from './render-task.ts'
import type { RenderReply, RenderRequest } from './worker-messages.ts'

const port = parentPort
if (!port) throw new Error('render-worker runs as a worker thread only')

async function answer({ id, task }: RenderRequest): Promise<RenderReply> {
  try {
    return { id, result: await runTask(task) }
  } catch (error) {
    return { id, crash: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

port.on('message', (request: RenderRequest) => {
  void answer(request).then((reply) => port.postMessage(reply))
})
