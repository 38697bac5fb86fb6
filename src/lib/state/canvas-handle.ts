import type { NetworkScene, SceneOptions } from '../picture/scene';
import type { ResolvedType } from '../model/relation-types';
import type { ActorId, RelationId } from '../model/schema';
import type { ViewCamera } from './view-camera';

/** What the canvas can be asked to do; it registers itself while it is on the page. */
export interface CanvasHandle {
	fit(): void;
	/** Where it looks; whoever reads it follows it. */
	readonly camera: ViewCamera;
	/** Shows what a camera of any window saw. */
	look(camera: ViewCamera, atOnce: boolean): void;
	/** Whether what that camera saw is still what there is to see, more or less. */
	looksAt(camera: ViewCamera): boolean;
	zoomBy(factor: number): void;
	/** Brings these actors and relations into sight, moving no more than it must to have them read. */
	show(ids: readonly (ActorId | RelationId)[], atOnce?: boolean): void;
	/** Where an actor or a relation is drawn, in pixels of the canvas; null where it is not. */
	placeOf(id: ActorId | RelationId): { readonly x: number; readonly y: number } | null;
	/** What is drawn, as plain data for a picture. */
	scene(options: SceneOptions, reader: SceneReader): NetworkScene;
}

/** Reads a drawing. It comes with the picture, which is loaded only when somebody wants one. */
export interface SceneReader {
	read(drawing: unknown, types: readonly ResolvedType[], options: SceneOptions): NetworkScene;
}
