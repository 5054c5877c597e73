/**
 * The video element that shows the camera.
 *
 * @module
 */

/** An element that plays a camera where it stands, without sound and without a window of its own. */
export function makePreview(): HTMLVideoElement {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.disablePictureInPicture = true;
  return video;
}

/** `checkVisibility` knows closed details everywhere; engines without it make no boxes for them. */
const isRendered = (element: HTMLElement) =>
  'checkVisibility' in element ? element.checkVisibility() : (element as Element).getClientRects().length > 0;

/**
 * Calls `run` once nobody can see the element any more, by whatever the page did. What is merely scrolled
 * out of sight counts as seen: the person may be on the way to the other buttons.
 */
export function whenUnseen(element: HTMLElement, run: () => void, signal: AbortSignal): void {
  const observer = new IntersectionObserver(() => isRendered(element) || run());
  observer.observe(element);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
