package se.paragraf.query.view;

/**
 * One complete set of views. A new one can be filled while another is being read.
 *
 * @param number rising from 1
 */
public record Generation(int number) {}
