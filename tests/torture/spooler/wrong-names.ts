export const wrongNames = ['deaf', 'blind', 'forgetful', 'timeless', 'sure'] as const
export type WrongName = (typeof wrongNames)[number]
