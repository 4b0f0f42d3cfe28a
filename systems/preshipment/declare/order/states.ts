/** The states of an order (manual 001, 1.4 and 2.3). One document, of the enterprise and of the agency that it names. */
import { label } from '../../../../domain/kit/label.ts'
import { state } from '../../../../domain/kit/workflow.ts'

export const orderStates = {
  draft: state(label('暂存', 'Draft'), { editableBy: ['owner'] }),
  waiting: state(label('待受理', 'To be accepted'), { waitsFor: ['agency'] }),
  accepted: state(label('受理中', 'Under inspection'), { waitsFor: ['agency'], editableBy: ['agency'] }),
  supplement: state(label('补充材料', 'To be supplemented'), { waitsFor: ['owner'], editableBy: ['owner'] }),
  // What is saved while it is mended is nobody else's business until it is handed in again, perhaps to another agency.
  mending: state(label('补充材料（修改中）', 'Being supplemented'), {
    waitsFor: ['owner'],
    editableBy: ['owner'],
    isPrivate: true,
  }),
  completed: state(label('检验完成', 'Inspected'), { final: true }),
  removed: state(label('已删除', 'Deleted'), { gone: true, final: true }),
}

/** What was computed when the enterprise handed it in stays. */
export const HANDED_IN: readonly (keyof typeof orderStates)[] = ['waiting', 'accepted', 'completed']
/** What the agency filled is seen by the others when it has handed it in. */
export const SHOWN_TO_OTHERS = { owner: ['completed'], officer: ['completed'] } as const
