// Thrown by every function you have not written yet; kadai shows it as 未実装 (not implemented), not as wrong.
export class NotImplemented extends Error {
  constructor(functionName: string) {
    super(`${functionName} is not implemented yet`);
    this.name = "NotImplemented";
  }
}
