package dev.understudy.ssm.parameter.state;

import java.util.Map;

/**
 * A put of data type {@code aws:ec2:image} that was accepted and is written when its value turns out to be an image.
 *
 * @param name the parameter's name as written in the put
 * @param version what will be written
 * @param found what EC2 will say: whether the value is an image
 * @param tags the tags of a parameter that does not exist yet
 */
public record ImageCheck(String name, ParameterVersion version, boolean found, Map<String, String> tags) {}
