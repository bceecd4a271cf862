/**
 * 例子 – small programs that the README shows; the build compiles and runs them and compares the README with them.
 */
package io.guanxi.crm.examples;
