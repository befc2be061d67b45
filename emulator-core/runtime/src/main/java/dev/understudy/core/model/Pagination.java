package dev.understudy.core.model;

/**
 * The members that page a list, each named as in the model; the empty string where the model names none.
 *
 * @param inputToken where the caller continues
 * @param outputToken where the next page begins
 * @param items the list that is paged
 * @param pageSize how many items the caller wants
 */
public record Pagination(String inputToken, String outputToken, String items, String pageSize) {}
