/**
 * 马尔可夫链 – how customers move between states in the long run: how many moves it takes until they are lost, where they
 * end, and how they are spread (V4, L7).
 *
 * <p>Here live the chain with the rates that make the observed moves most likely, its absorption and its stationary
 * shares. Moves are counted by {@link io.guanxi.crm.aggregate.TransitionCounting} and by the flow of stages; the value
 * of a customer in a state is computed elsewhere. Start with {@link io.guanxi.crm.analytics.markov.MarkovChain}:
 *
 * <pre>{@code
 * MarkovChain<LifecycleStage> chain = MarkovChain.estimate(flow, Set.of(LOST)).orThrow();
 * chain.after(EXPLORATION, 12);                              // the share of each stage after twelve periods
 * chain.absorption().orThrow().expectedSteps(STABILITY);     // periods until the loss
 * }</pre>
 */
package io.guanxi.crm.analytics.markov;
