/** One question of a form to the server, and what the form tells of it. */
import { useState } from 'preact/hooks'
import type { Label } from '../../domain/kit/label.ts'
import { toldOf } from './api.ts'
import { useText } from './language.ts'

export function useAsking() {
  const [isAsking, setIsAsking] = useState(false)
  const [told, tell] = useState<Label>()
  /** What was told before is gone; why it failed is told. */
  const ask = async (question: () => Promise<void>): Promise<void> => {
    setIsAsking(true)
    tell(undefined)
    try {
      await question()
    } catch (error) {
      tell(toldOf(error))
    } finally {
      setIsAsking(false)
    }
  }
  return { isAsking, told, tell, ask }
}

export function Told({ told }: { readonly told: Label | undefined }) {
  const t = useText()
  return (
    <p className="told" role="alert">
      {told && t(told)}
    </p>
  )
}
