// Which graded function a check or a known mistake is about: its id begins with it.

/** "outputDelta" of the check "outputDelta.gradient" and of the mistake "outputDelta.sign-flipped". */
export const functionOf = (id: string): string => id.split(".", 1)[0] ?? id;
