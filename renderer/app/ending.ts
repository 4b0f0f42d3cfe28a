/** The program behind the window has been ended from this window: nothing is to be reconnected. */
import { createContext, useContext } from 'react'

const EndingContext = createContext<() => void>(() => undefined)
export const EndingProvider = EndingContext.Provider

/** To be called when the program has answered that it ends. */
export const useEnding = (): (() => void) => useContext(EndingContext)
