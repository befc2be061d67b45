package dev.understudy.proton.state;

import dev.understudy.core.state.Store;

/** What Proton keeps for one account and region: nothing yet. */
public final class ProtonStore extends Store {}
