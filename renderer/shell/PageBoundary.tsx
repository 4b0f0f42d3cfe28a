/** A defect in one page leaves the other tabs alone. */
import { Component, type ReactNode } from 'react'
import { label } from '../../domain/kit/label.ts'
import { ProblemNote } from '../kit/problem/ProblemNote.tsx'

interface State {
  readonly broken: string | null
}

export class PageBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { broken: null }

  static getDerivedStateFromError(error: unknown): State {
    return { broken: error instanceof Error ? error.message : String(error) }
  }

  override render(): ReactNode {
    if (this.state.broken === null) return this.props.children
    return (
      <ProblemNote
        problem={{
          code: 'INPUT_UNEXPECTED',
          message: label(
            '此页面出现异常，已保存的内容不受影响',
            'This page has failed; what was saved is not affected',
          ),
          detail: label(this.state.broken, this.state.broken),
          next: label('请关闭此选项卡后重新打开', 'Close this tab and open it again'),
        }}
      />
    )
  }
}
