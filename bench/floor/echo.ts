/** The least that a process of its own costs: it answers each message. */
process.on('message', (message) => process.send?.(message))
