export { takeDrop } from '#renderer/bridge/bridge.ts';
