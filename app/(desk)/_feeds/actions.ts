'use server';

import { closeFeed, makeFeed, makePersonFeed } from '#lib/usecases/feeds/commands.ts';
import { closeFeedInput, makeFeedInput, makePersonFeedInput } from '#lib/usecases/feeds/input.ts';
import { action } from '#lib/web/action.ts';
import { paths } from '#lib/web/paths.ts';

// A link stands on the page it was made on; naming any page redraws that one.
const page = () => [paths.bodies()];

export const makeFeedAction = action(makeFeedInput, makeFeed, page);
export const makePersonFeedAction = action(makePersonFeedInput, makePersonFeed, page);
export const closeFeedAction = action(closeFeedInput, closeFeed, page);
